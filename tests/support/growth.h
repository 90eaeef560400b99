#pragma once

#include <algorithm>
#include <ctime>

constexpr double kInProportion = 8; // what grows by more than this is not in proportion

// How processor time grows with what is worked on: the time work(4 * size) takes, in times what
// work(size) takes. Four is in proportion, sixteen is with the square. A machine's speed does not
// enter it; what a busy machine adds to one run is met by trying up to three times.
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
