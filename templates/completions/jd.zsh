#compdef jd
# Completion of jd for zsh. In ~/.zshrc, after compinit:
#   eval "$(jd completions zsh)"

_jd() {
  local line
  local -a lines described
  lines=("${(@f)$(jd complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -z $lines ]]; then
    _files
    return
  fi
  for line in $lines; do
    described+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
  done
  _describe jd described
}

compdef _jd jd
