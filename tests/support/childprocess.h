#pragma once

#include <QtGlobal>

#include <functional>

#include <sys/types.h>

// A process forked from the test that runs a function. It can be killed, limited, or run as another
// user.
namespace Tests {

class ChildProcess
{
public:
    // `work` gets the write end of a pipe; its result is the exit status.
    explicit ChildProcess(const std::function<int(int pipe)> &work);
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;
    ~ChildProcess();

    // Returns the next number that the process wrote to the pipe; -1 when it has ended.
    qint64 read();
    static void write(int pipe, qint64 number);

    void kill();
    int wait(); // returns the exit status; 128 plus the signal's number if it was killed

private:
    pid_t m_pid = -1;
    int m_pipe = -1;
};

// Runs `work` in a process of its own and returns its exit status.
int inChild(const std::function<int()> &work);

// Changes the user of this process to nobody, who has no rights of root. False if that failed.
bool becomeNobody();

} // namespace Tests
