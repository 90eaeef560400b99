#include "widgets/kit/fields/preedit.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QWidget>

namespace Widgets {

void Preedit::follow(const QInputMethodEvent &event)
{
    m_words = event.preeditString();
}

void Preedit::takeIn(QWidget *field)
{
    if (m_words.isEmpty())
        return;
    QGuiApplication::inputMethod()->commit();
    if (m_words.isEmpty())
        return;
    QInputMethodEvent finished;
    finished.setCommitString(m_words);
    QCoreApplication::sendEvent(field, &finished);
    QGuiApplication::inputMethod()->reset();
}

} // namespace Widgets
