# Completion of jd for bash. In ~/.bashrc:
#   eval "$(jd completions bash)"

_jd() {
  local line value
  COMPREPLY=()
  while IFS= read -r line; do
    value=${line%%$'\t'*}
    [[ $value == *' '* ]] && printf -v value %q "$value"
    COMPREPLY+=("$value")
  done < <(jd complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  # What ends with = goes on.
  if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then compopt -o nospace; fi
}

complete -o default -F _jd jd
