#pragma once

#include <QByteArray>

#include <algorithm>

namespace Tests {

// Whether tests run in full: the target `reliability`, which sets YAODIAN_RELIABILITY=full.
inline bool isFull()
{
    return qgetenv("YAODIAN_RELIABILITY") == "full";
}

// A tenth of the count in scripts/test, all of it in full. Kinds are never fewer, only rounds and
// sizes.
inline int shortened(int count)
{
    return isFull() ? count : std::max(1, count / 10);
}

struct Rounds
{
    int first = 0;
    int end = 0; // the one behind the last
};

// The rounds of a test that runs `count` of them, each from its number alone.
// YAODIAN_ROUNDS=891-900 asks for these: to share a long test between processes, or to see a round
// that failed again.
inline Rounds rounds(int count)
{
    const auto asked = qgetenv("YAODIAN_ROUNDS").split('-');
    bool isFirst = false;
    const int first = asked.first().toInt(&isFirst);
    return isFirst ? Rounds{first, asked.last().toInt() + 1} : Rounds{0, count};
}

} // namespace Tests
