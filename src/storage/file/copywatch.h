#pragma once

#include <atomic>
#include <functional>

namespace Storage {

// How far a long copy is, for another thread, which may end it.
struct CopyWatch
{
    std::function<void(int percent)> told = {};
    const std::atomic<bool> *isCancelled = nullptr;

    bool isOver() const { return isCancelled && *isCancelled; }
};

} // namespace Storage
