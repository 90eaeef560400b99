#pragma once

#include <QByteArray>

#include <algorithm>

namespace Tests {

// Whether tests run in full, as in the target `reliability` (YAODIAN_RELIABILITY=full).
inline bool isFull()
{
    return qgetenv("YAODIAN_RELIABILITY") == "full";
}

// The number of rounds to run: a tenth of `count` in scripts/test, `count` if isFull(). Used for
// rounds and sizes, never to leave out kinds of cases.
inline int shortened(int count)
{
    return isFull() ? count : std::max(1, count / 10);
}

struct Rounds
{
    int first = 0;
    int end = 0; // one past the last round
};

// The rounds that a test of `count` rounds has to run; each depends on its number only.
// YAODIAN_ROUNDS=891-900 selects rounds, to share a long test between processes or to repeat a
// failed round.
inline Rounds rounds(int count)
{
    const auto asked = qgetenv("YAODIAN_ROUNDS").split('-');
    bool isFirst = false;
    const int first = asked.first().toInt(&isFirst);
    return isFirst ? Rounds{first, asked.last().toInt() + 1} : Rounds{0, count};
}

} // namespace Tests
