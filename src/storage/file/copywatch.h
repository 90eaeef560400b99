#pragma once

#include <atomic>
#include <functional>

namespace Storage {

// The progress of a long copy, for another thread, which may cancel it.
struct CopyWatch
{
    std::function<void(int percent)> told = {};
    const std::atomic<bool> *isCancelled = nullptr;

    bool isOver() const { return isCancelled && *isCancelled; }
};

} // namespace Storage
