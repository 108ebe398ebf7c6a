/*
 * What shells ask with at the Tab key. The program is `trunkline` where the shell finds it, else that of the nearest
 * node_modules/, else what npx finds without asking the registry. `npx trunkline` is completed too, where nothing else
 * completes npx. What was typed is never evaluated.
 */

const findProgram = `  local folder=$PWD
  if command -v trunkline >/dev/null 2>&1; then
    command trunkline complete -- "$@" 2>/dev/null
    return
  fi
  while [[ -n $folder ]]; do
    if [[ -x $folder/node_modules/.bin/trunkline ]]; then
      "$folder/node_modules/.bin/trunkline" complete -- "$@" 2>/dev/null
      return
    fi
    folder=\${folder%/*}
  done
  npx --no -- trunkline complete -- "$@" 2>/dev/null`;

// Works on bash 3.2, as macOS has it, and without the package bash-completion.
const bash = `# Completion of trunkline for bash: made by \`trunkline completion bash\`.

_trunkline_ask() {
${findProgram}
}

_trunkline() {
  local line=\${COMP_LINE:0:COMP_POINT} rest word i n=-1 words=() first=1
  rest=$line
  # bash takes --a=b and a:b apart; what no space is between is one word.
  for ((i = 0; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ $rest == [[:space:]]* || n -lt 0 ]]; then
      rest=\${rest#"\${rest%%[![:space:]]*}"}
      n=$((n + 1))
      words[n]=
    fi
    [[ i -eq COMP_CWORD ]] && word=$rest
    rest=\${rest#"$word"}
    words[n]+=$word
  done
  for ((i = 0; i <= n; i++)); do words[i]=\${words[i]//[\\"\\'\\\\]/}; done
  if [[ \${words[0]##*/} == npx ]]; then
    [[ n -ge 2 && \${words[1]} == trunkline ]] || return
    first=2
  fi
  local current=\${words[n]} value description directive=4 values=() descriptions=() widest=0
  while IFS=$'\\t' read -r value description; do
    if [[ $value == :* ]]; then directive=\${value#:}; continue; fi
    values+=("$value")
    descriptions+=("$description")
    ((\${#value} > widest)) && widest=\${#value}
  done < <(_trunkline_ask "\${words[@]:first}")
  COMPREPLY=()
  if type compopt >/dev/null 2>&1; then
    ((directive & 2)) && compopt -o nospace
    ((directive & 4)) && compopt +o default
    ((directive & 16)) && compopt -o dirnames
  fi
  # Only what follows the last = or : is put in.
  local cut=\${current%"\${current##*[=:]}"}
  # 37 and 42 (menu-complete, insert-completions) put a whole line into the command.
  if [[ \${#values[@]} -gt 1 && ($COMP_TYPE -ne 37 && $COMP_TYPE -ne 42) ]]; then
    for ((i = 0; i < \${#values[@]}; i++)); do
      value=\${values[i]#"$cut"}
      if [[ -n \${descriptions[i]} ]]; then
        printf -v value '%-*s  (%s)' "$((widest - \${#cut}))" "$value" "\${descriptions[i]}"
      fi
      COMPREPLY+=("$value")
    done
  else
    for value in \${values[@]+"\${values[@]}"}; do COMPREPLY+=("\${value#"$cut"}"); done
  fi
}

complete -o default -F _trunkline trunkline
complete -p npx >/dev/null 2>&1 || complete -o default -F _trunkline npx
`;

const zsh = `#compdef trunkline
# Completion of trunkline for zsh: made by \`trunkline completion zsh\`.

_trunkline_ask() {
${findProgram}
}

_trunkline() {
  local first=2 line value directive=4
  local -a described options
  if [[ \${words[1]:t} == npx ]]; then
    [[ CURRENT -ge 3 && \${words[2]} == trunkline ]] || { _files; return; }
    first=3
  fi
  local -a before=("\${(@Q)words[first,CURRENT-1]}")
  while IFS= read -r line; do
    if [[ $line == :* ]]; then directive=\${line#:}; continue; fi
    value=\${line%%$'\\t'*}
    described+=("\${value//:/\\\\:}:\${line#*$'\\t'}")
  done < <(_trunkline_ask "\${before[@]}" "\${(Q)PREFIX}")
  ((directive & 2)) && options+=(-S '')
  ((\${#described})) && _describe 'trunkline' described -M 'm:{a-zA-Z}={A-Za-z}' $options
  ((directive & 4)) && return
  compset -P '*='
  if ((directive & 16)); then _files -/; else _files; fi
}

if [[ \${funcstack[1]} == _trunkline ]]; then
  _trunkline "$@"
else
  compdef _trunkline trunkline
  (($+_comps[npx])) || compdef _trunkline npx
fi
`;

const fish = `# Completion of trunkline for fish: made by \`trunkline completion fish\`.

function __trunkline_ask
    if command -q trunkline
        command trunkline complete -- $argv 2>/dev/null
        return
    end
    set -l folder $PWD
    while test -n "$folder"
        if test -x $folder/node_modules/.bin/trunkline
            $folder/node_modules/.bin/trunkline complete -- $argv 2>/dev/null
            return
        end
        set folder (string replace -r '/[^/]*$' '' -- $folder)
    end
    npx --no -- trunkline complete -- $argv 2>/dev/null
end

function __trunkline
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l first 2
    string match -qr '(^|/)npx$' -- $words[1]; and set first 3
    set -l answer (__trunkline_ask $words[$first..-1] "$current")
    set -l directive (string sub -s 2 -- $answer[-1])
    set -e answer[-1]
    test (count $answer) -gt 0; and printf '%s\\n' $answer
    if test "$directive" = 0
        __fish_complete_path "$current"
    else if test "$directive" = 16
        __fish_complete_directories "$current"
    end
end

function __trunkline_of_npx
    set -l words (commandline -opc)
    test (count $words) -ge 2; and test "$words[2]" = trunkline
end

complete -c trunkline -e
complete -c trunkline -f -a '(__trunkline)'
complete -c npx -n __trunkline_of_npx -f -a '(__trunkline)'
`;

/** By the name of the shell. */
export const scripts = { bash, zsh, fish };
