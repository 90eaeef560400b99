#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace System {

// Limits for another program; it is killed when it exceeds one.
struct ProgramLimits
{
    int seconds = 30;                     // of wall-clock time, and of processor time
    qint64 memory = 1024LL * 1024 * 1024; // bytes of address space
    qint64 files = 256LL * 1024 * 1024;   // bytes of any file it writes
    qint64 output = 64LL * 1024 * 1024;   // bytes of its standard output
};

// The path of the first of `names` found in PATH; empty when there is none.
QString programNamed(const QStringList &names);

// Runs a program on untrusted data and waits for it: in its own session, without network where the
// system allows that, with `home` as its home and temporary folder, and with no environment but
// PATH. Returns its standard output; none if it could not be started, failed, or exceeded a limit.
// `exitCode` is set to -1 unless it exited by itself.
std::optional<QByteArray> runLimited(const QString &program, const QStringList &arguments,
                                     const QByteArray &input, const QString &home,
                                     const ProgramLimits &limits, int *exitCode = nullptr);

} // namespace System
