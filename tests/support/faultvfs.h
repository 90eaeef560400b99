#pragma once

#include <memory>

// Stands between SQLite and the disk, and lets one of its calls fail.
namespace Tests {

struct Fault
{
    enum class Kind {
        Error, // the call does nothing and reports an input/output error
        Full,  // likewise, that the disk is full (what cannot fill it reports Error)
        Torn,  // a write does the first half and reports an error
        Late,  // the call does its work and reports an error all the same
        Kill   // the process is killed instead of the call
    };

    Kind kind = Kind::Error;
    int at = 0;            // the call that fails, counted from 1 since the fault was set
    bool isSticky = false; // all later ones fail too
};

// SQLite's default file system while it lives. Only connections opened meanwhile pass through it,
// and they must be closed before.
class FaultVfs
{
public:
    FaultVfs();
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;
    ~FaultVfs();

    void set(const Fault &fault); // counts from here
    void clear() { set({}); }
    int calls() const; // since the last set() or clear()
    bool hasStruck() const;
};

} // namespace Tests
