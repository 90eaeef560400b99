#pragma once

#include <QtGlobal>

#include <functional>

#include <sys/types.h>

// Work in a process of its own, forked: it may be killed, limited, or belong to somebody else.
namespace Tests {

class ChildProcess
{
public:
    // `work` gets the end of a pipe to write to; what it returns is the exit status.
    explicit ChildProcess(const std::function<int(int pipe)> &work);
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;
    ~ChildProcess();

    // The next number it wrote; -1 when it is gone.
    qint64 read();
    static void write(int pipe, qint64 number);

    void kill();
    int wait(); // its exit status; 128 and the signal's number when one ended it

private:
    pid_t m_pid = -1;
    int m_pipe = -1;
};

// The exit status of `work`, done in a process of its own.
int inChild(const std::function<int()> &work);

// This process becomes nobody's: what root may do, it may not. False when it could not.
bool becomeNobody();

} // namespace Tests
