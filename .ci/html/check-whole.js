/** The file is complete in itself: no script, nothing asked of a network, nothing that its own policy forbids. */
export async function checkWhole(page, requests, complaints) {
  const faults = await page.evaluate(async () => {
    await document.fonts.ready;
    const attributes = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
    return [
      ...[...document.querySelectorAll('script, iframe, object, embed, form, link')].map(
        (element) => `holds ${element.outerHTML.slice(0, 120)}`,
      ),
      ...attributes
        .filter(({ name, value }) => name.startsWith('on') || /^\s*javascript:/i.test(value))
        .map(({ name, value }) => `holds the script ${name}=${value}`),
      ...[...document.fonts]
        .filter(({ status }) => status === 'error')
        .map(({ family }) => `can’t use the face ${family}`),
      ...[...document.images]
        .filter((image) => image.naturalWidth === 0)
        .map((image) => `can’t show the picture ${image.alt}`),
    ];
  });
  return [
    ...faults,
    ...requests
      .filter((url) => !url.startsWith('data:'))
      .slice(1)
      .map((url) => `asks for ${url}`),
    ...complaints.map((text) => `the browser complains: ${text}`),
  ];
}
