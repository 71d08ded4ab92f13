/**
 * `s3d completion`: a short script for a shell, which then asks this same command for what may come next. So a shell
 * knows exactly the commands and options there are, also those of a version that was installed later.
 */
import { candidates, type Candidate } from './candidates.ts'
import { UsageError, type Invocation } from './command.ts'
import { write } from './output.ts'
import { splitLine, unbroken } from './shell-line.ts'

/** A shell asks under this name; people ask for a shell. */
const question = 'words'

const bash = `# s3d completion for bash
_s3d() {
  local word
  COMPREPLY=()
  while IFS= read -r word; do
    COMPREPLY+=("$word")
  done < <("$1" completion ${question} --line "\${COMP_LINE:0:COMP_POINT}" </dev/null 2>/dev/null)
  case \${COMPREPLY[0]-} in
    */ | *=) compopt -o nospace 2>/dev/null ;;
  esac
  return 0
}
complete -o default -F _s3d s3d
`

const zsh = `#compdef s3d
# s3d completion for zsh
_s3d() {
  local line value
  local -a values shown open openshown
  while IFS= read -r line; do
    value=\${line%%$'\\t'*}
    if [[ $value == (*/|*=) ]]; then
      open+=("$value") openshown+=("\${line/$'\\t'/  }")
    else
      values+=("$value") shown+=("\${line/$'\\t'/  }")
    fi
  done < <("\${words[1]}" completion ${question} -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" </dev/null 2>/dev/null)
  if (( $#values + $#open == 0 )); then
    _files
    return
  fi
  (( $#values )) && compadd -l -d shown -a values
  (( $#open )) && compadd -S '' -l -d openshown -a open
  return 0
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _s3d "$@"
else
  compdef _s3d s3d
fi
`

const fish = `# s3d completion for fish
function __s3d_complete
  set -l given (commandline -opc)
  set -l current (commandline -ct)
  set -l program $given[1]
  set -e given[1]
  set -l found (command $program completion ${question} -- $given "$current" </dev/null 2>/dev/null)
  if set -q found[1]
    printf '%s\\n' $found
  else
    __fish_complete_path "$current"
  end
end
complete -c s3d -f -a '(__s3d_complete)'
`

const scripts: Readonly<Record<string, string>> = { bash, zsh, fish }

/** Below the help of this command. */
export const instructions = `Where it goes
  bash  echo 'eval "$(s3d completion bash)"' >> ~/.bashrc
  zsh   echo 'eval "$(s3d completion zsh)"' >> ~/.zshrc    # after compinit
  fish  s3d completion fish > ~/.config/fish/completions/s3d.fish
`

/** @throws {UsageError} when there is no such shell */
export async function completion(invocation: Invocation): Promise<void> {
  const { positionals, terminal } = invocation
  const [shell = '', ...words] = positionals
  if (shell === question) return answer(words, invocation)
  const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined
  if (script === undefined || words.length > 0) {
    const shells = Object.keys(scripts).join(', ')
    throw new UsageError(`expected one of ${shells}; got ${JSON.stringify(positionals.join(' '))}`)
  }
  await write(terminal.stdout, script)
}

/** A candidate a line. Nobody sees an error here, so what can't be completed has no candidates. */
async function answer(words: readonly string[], { options, terminal, commands }: Invocation): Promise<void> {
  const { line } = options
  const typed = typeof line === 'string' ? splitLine(line)?.slice(1) : words
  if (typed === undefined || typed.length === 0) return
  const found = await candidates(typed, commands).catch(() => [])
  const lines = found.map(candidate =>
    typeof line === 'string' ? unbroken(candidate.text, typed.at(-1) ?? '') : described(candidate),
  )
  await write(terminal.stdout, lines.map(text => text + '\n').join(''))
}

function described({ text, about }: Candidate): string {
  return about === undefined ? text : `${text}\t${about}`
}
