#!/bin/bash
# shuffled.sh FOLDER: runs the tests of every program FOLDER/…_test in an order of chance, then each
# test alone. Prints the seed, so that a failure can be had again, and the tests that fail alone.
set -u
folder=$1
seed=${YAODIAN_SEED:-$(date +%s)}
failed=0
echo "YAODIAN_SEED=$seed"
for program in "$folder"/*_test; do
    "$program" --order rand --rng-seed "$seed" >"$program.shuffled" 2>&1 || {
        failed=1
        cat "$program.shuffled"
    }
    # The names with the characters that mean something to Catch marked.
    while IFS= read -r name; do
        escaped=$(sed 's/[\\,[]/\\&/g; s/"/\\"/g' <<<"$name")
        "$program" "$escaped" >"$program.alone" 2>&1 && ! grep -q '^No test' "$program.alone" || {
            failed=1
            echo "fails alone: ${program##*/} \"$name\""
            tail -n 20 "$program.alone"
        }
    done < <("$program" --list-test-names-only 2>/dev/null)
    rm -f "$program.shuffled" "$program.alone"
done
exit $failed
