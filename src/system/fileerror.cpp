#include "system/fileerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace System {

QString translated(const char *text)
{
    return QCoreApplication::translate("File", text);
}

namespace {

QString onOneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text;
}

} // namespace

QString shownName(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    return onOneLine(name.isEmpty() ? path : name);
}

QString shownPath(const QString &path)
{
    return onOneLine(QDir::toNativeSeparators(path));
}

Error fileError(const char *sentence, const QString &path, const QString &detail,
                Error::Reason reason)
{
    return {translated(sentence).arg(shownName(path)), detail, reason};
}

QString systemDetail()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

} // namespace System
