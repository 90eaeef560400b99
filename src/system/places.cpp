#include "system/places.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace System {

QString stateFolder()
{
    const QString named = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = QDir::isAbsolutePath(named) ? named
                                                     : QDir::homePath() + u"/.local/state"_s;
    return base + u"/yaodian"_s;
}

} // namespace System
