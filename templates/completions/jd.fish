# Completion of jd for fish. In ~/.config/fish/completions/jd.fish:
#   jd completions fish | source

function __jd_complete
    set -l words (commandline -opc)
    set -e words[1]
    set -l current (commandline -ct)
    set -l found (jd complete -- $words "$current" 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path "$current"
    end
end

complete -c jd -f -a '(__jd_complete)'
