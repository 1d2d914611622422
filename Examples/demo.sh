#!/bin/sh
# Shows what the tool does with the bundled Paris framework: what stands, what is missing, who is bound, where sources
# disagree; then what a ceasefire and two approvals would change.
#
# Usage: Examples/demo.sh [TOOL]
set -eu

tool=${1:-guarantor}

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ] && [ "${TERM:-dumb}" != dumb ]; then
    bold=$(printf '\033[1m') cyan=$(printf '\033[36m') plain=$(printf '\033[0m')
else
    bold='' cyan='' plain=''
fi

step=0

# Says what is asked, shows the command, runs it: show QUESTION ARGUMENT…
show() {
    step=$((step + 1))
    printf '%s%s. %s%s\n' "$bold" "$step" "$1" "$plain"
    shift
    printf '%s$ guarantor' "$cyan"
    used=11
    option=''
    for word in "$@"; do
        # An option stays on one line with its value.
        case $word in --assume | --limit | --target) option="$word " && continue ;; esac
        word=$option$word
        option=''
        if [ $((used + ${#word} + 1)) -gt 74 ]; then
            printf ' \\\n     '
            used=5
        fi
        printf ' %s' "$word"
        used=$((used + ${#word} + 1))
    done
    printf '%s\n\n' "$plain"
    "$tool" "$@"
    printf '\n'
}

show 'What stands?' status --brief --limit 4
show 'What is missing?' explain --brief
show 'Who stands behind what, and where are the gaps?' coverage --limit 3
show 'Where do the sources disagree?' conflicts --brief --limit 3
show 'What if there were a ceasefire, and two approvals?' status --changes \
    --assume ceasefire=true@2026-03-01 --assume fra_approval=true@2026-04-01 \
    --assume gbr_approval=true@2026-04-01

printf 'More: guarantor --help\n'
