#include "system/termination.h"

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace System {

namespace {

int pipeEnds[2] = {-1, -1};

int readingEnd()
{
    if (pipeEnds[0] < 0
        && socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, pipeEnds) != 0)
        qFatal("no socket pair for signals");
    return pipeEnds[0];
}

extern "C" void passOn(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = write(pipeEnds[1], &byte, 1);
}

} // namespace

void ignoreFileSizeSignal()
{
    std::signal(SIGXFSZ, SIG_IGN);
}

Termination::Termination(QObject *parent)
    : QObject(parent)
    , m_notifier(readingEnd(), QSocketNotifier::Read)
{
    struct sigaction action = {};
    action.sa_handler = passOn;
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        sigaction(number, &action, nullptr);
    ignoreFileSizeSignal();
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        char bytes[16];
        [[maybe_unused]] const auto taken = read(pipeEnds[0], bytes, sizeof bytes);
        emit requested();
    });
}

} // namespace System
