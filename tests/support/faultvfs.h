#pragma once

#include <memory>

// A file system for SQLite in which one call can be made to fail.
namespace Tests {

struct Fault
{
    enum class Kind {
        Error, // the call does nothing and reports an input/output error
        // The call does nothing and reports a full disk (Error for calls that cannot fill it).
        Full,
        Torn, // a write does the first half and reports an error
        Late, // the call does its work and reports an error all the same
        Kill  // the process is killed instead of the call
    };

    Kind kind = Kind::Error;
    int at = 0;            // number of the call that fails, from 1, counted from set()
    bool isSticky = false; // whether all later calls fail too
};

// SQLite's default file system during its lifetime. Only connections opened meanwhile use it, and
// they must be closed before it is destroyed.
class FaultVfs
{
public:
    FaultVfs();
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;
    ~FaultVfs();

    void set(const Fault &fault); // counts calls from here
    void clear() { set({}); }
    int calls() const; // since the last set() or clear()
    bool hasStruck() const;
};

} // namespace Tests
