#include "models/waitcursor.h"

#include <QCursor>
#include <QGuiApplication>

namespace Models {

WaitCursor::WaitCursor(bool isWanted)
    : m_isShown(isWanted && qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
{
    if (m_isShown)
        QGuiApplication::setOverrideCursor(Qt::WaitCursor);
}

WaitCursor::~WaitCursor()
{
    if (m_isShown)
        QGuiApplication::restoreOverrideCursor();
}

} // namespace Models
