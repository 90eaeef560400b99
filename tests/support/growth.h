#pragma once

#include <algorithm>
#include <ctime>

constexpr double kInProportion = 8; // growth of time above which it is not proportional to size

// Measures how processor time grows with size: the time of work(4 * size) divided by that of
// work(size). Four is proportional, sixteen quadratic. Independent of the machine's speed; measures
// up to three times, as other load can disturb one measurement.
template<typename Work>
double growthOfTime(int size, Work work)
{
    const auto seconds = [&work](int n) {
        const std::clock_t start = std::clock();
        work(n);
        return double(std::clock() - start + 1) / CLOCKS_PER_SEC;
    };
    double least = 1e9;
    for (int tries = 0; tries < 3 && least >= kInProportion; ++tries)
        least = std::min(least, seconds(4 * size) / seconds(size));
    return least;
}
