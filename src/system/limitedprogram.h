#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace System {

// What another program may use at most. It is ended when it goes beyond.
struct ProgramLimits
{
    int seconds = 30;                     // by the clock and of the processor
    qint64 memory = 1024LL * 1024 * 1024; // bytes of address space
    qint64 files = 256LL * 1024 * 1024;   // bytes of a file it writes
    qint64 output = 64LL * 1024 * 1024;   // bytes of its standard output
};

// The path of a program of one of these names, by PATH; empty if there is none.
QString programNamed(const QStringList &names);

// Runs a program that reads foreign data: in a session of its own, without network where the
// system lets it be taken away, with `home` for its home and temporary files, and with nothing of
// the environment but PATH. Waits for it. Gives its standard output; nothing if it could not be
// started, failed, or went beyond its limits. `exitCode` is set where it ended by itself, else -1.
std::optional<QByteArray> runLimited(const QString &program, const QStringList &arguments,
                                     const QByteArray &input, const QString &home,
                                     const ProgramLimits &limits, int *exitCode = nullptr);

} // namespace System
