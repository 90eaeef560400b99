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

} // namespace Tests
