#include "widgets/kit/messages.h"

namespace Widgets {

Messages::Messages(QObject *window)
    : QObject(window)
{}

Messages *Messages::of(const QObject *part)
{
    for (; part; part = part->parent()) {
        if (auto *messages = part->findChild<Messages *>(QString(), Qt::FindDirectChildrenOnly))
            return messages;
    }
    return nullptr;
}

void tellFailure(const QObject *part, const System::Error &error)
{
    if (auto *messages = Messages::of(part))
        emit messages->failed(error);
    else
        qWarning("%s %s", qUtf8Printable(error.message), qUtf8Printable(error.detail));
}

void tell(const QObject *part, const QString &sentence, Holds holds)
{
    if (auto *messages = Messages::of(part))
        emit messages->said(sentence, holds);
}

void tellFailureLater(QObject *part, const System::Error &error)
{
    QMetaObject::invokeMethod(
        part, [part, error] { tellFailure(part, error); }, Qt::QueuedConnection);
}

void tellUnread(QObject *part, const System::Error &error)
{
    const auto tellNow = [part, error] {
        if (auto *messages = Messages::of(part))
            emit messages->couldNotRead(error);
        else
            tellFailure(part, error);
    };
    QMetaObject::invokeMethod(part, tellNow, Qt::QueuedConnection);
}

} // namespace Widgets
