# Completion of jd for PowerShell. In the file that $PROFILE names:
#   jd completions powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName jd -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.StartOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
    # An empty word does not reach a program from every PowerShell; jd reads these quotes as one.
    if ($wordToComplete -eq '') { $words += '""' }
    jd complete -- @words 2>$null | ForEach-Object {
        $value, $about = $_ -split "`t", 2
        if (-not $about) { $about = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
    }
}
