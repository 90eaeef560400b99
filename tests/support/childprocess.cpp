#include "support/childprocess.h"

#include <csignal>

#include <grp.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Tests {

namespace {

constexpr unsigned kNobody = 65534;

} // namespace

ChildProcess::ChildProcess(const std::function<int(int)> &work)
{
    int ends[2] = {-1, -1};
    if (pipe(ends) != 0)
        qFatal("no pipe");
    m_pid = fork();
    if (m_pid == 0) {
        close(ends[0]);
        _exit(work(ends[1]));
    }
    close(ends[1]);
    m_pipe = ends[0];
}

ChildProcess::~ChildProcess()
{
    kill();
    wait();
    close(m_pipe);
}

qint64 ChildProcess::read()
{
    qint64 number = -1;
    return ::read(m_pipe, &number, sizeof number) == sizeof number ? number : -1;
}

void ChildProcess::write(int pipe, qint64 number)
{
    if (::write(pipe, &number, sizeof number) != sizeof number)
        _exit(100);
}

void ChildProcess::kill()
{
    if (m_pid > 0)
        ::kill(m_pid, SIGKILL);
}

int ChildProcess::wait()
{
    if (m_pid <= 0)
        return -1;
    int status = 0;
    waitpid(m_pid, &status, 0);
    m_pid = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int inChild(const std::function<int()> &work)
{
    return ChildProcess([&work](int) { return work(); }).wait();
}

bool becomeNobody()
{
    if (getuid() != 0)
        return true;
    return setgroups(0, nullptr) == 0 && setresgid(kNobody, kNobody, kNobody) == 0
           && setresuid(kNobody, kNobody, kNobody) == 0;
}

} // namespace Tests
