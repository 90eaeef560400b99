#include "system/account.h"

#include <QFile>

#include <pwd.h>
#include <unistd.h>

namespace System {

QString fullName()
{
    const passwd *account = getpwuid(getuid());
    if (!account)
        return {};
    const QString full = QFile::decodeName(account->pw_gecos).section(u',', 0, 0).trimmed();
    return full == QFile::decodeName(account->pw_name) ? QString() : full;
}

QString loginName()
{
    const passwd *account = getpwuid(getuid());
    return account ? QFile::decodeName(account->pw_name) : QString();
}

} // namespace System
