#include "system/fileerror.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace System {

QString translated(const char *text)
{
    return QCoreApplication::translate("File", text);
}

QString shownName(const QString &path)
{
    QString name = QFileInfo(path).fileName();
    if (name.isEmpty())
        name = path;
    for (QChar &c : name) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return name;
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
