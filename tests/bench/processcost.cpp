#include "bench/processcost.h"

#include <fstream>
#include <string>

#include <time.h>

namespace {

// The sum of the figures in lines that begin with `key`.
long long sumOf(const char *file, const std::string &key)
{
    std::ifstream lines(file);
    long long sum = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.rfind(key, 0) == 0)
            sum += std::stoll(line.substr(line.find(':') + 1));
    }
    return sum;
}

} // namespace

double processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

ProcessCost ownCost()
{
    const double milliseconds = processorTime();
    return {milliseconds, sumOf("/proc/self/status", "VmHWM"),
            sumOf("/proc/self/smaps_rollup", "Private_")};
}
