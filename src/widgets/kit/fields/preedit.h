#pragma once

#include <QString>

class QInputMethodEvent;
class QWidget;

namespace Widgets {

// Text that an input method is still composing in a field. The field would lose it when it loses
// the focus or is stored.
class Preedit
{
public:
    void follow(const QInputMethodEvent &event); // call it for each event of the field

    bool isEmpty() const { return m_words.isEmpty(); }
    const QString &words() const { return m_words; }

    // Makes the words part of the text of `field`: an input method that is there commits by itself;
    // where none does, they are committed here.
    void takeIn(QWidget *field);

private:
    QString m_words;
};

} // namespace Widgets
