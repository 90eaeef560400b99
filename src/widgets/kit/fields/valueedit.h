#pragma once

#include "widgets/kit/fields/preedit.h"

#include <QLineEdit>

namespace Widgets {

// A field of a form without an OK button: Enter and losing the focus commit the typed value, Esc
// restores the stored one. When the stored value changes, a value being typed is kept.
class ValueEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit ValueEdit(QWidget *parent = nullptr);

    // The limit in characters for typing and pasting; text beyond it is cut at once and the user is
    // told. A longer stored value is shown whole.
    void setLongest(int characters);

    // The value as it is stored.
    QString value() const { return m_value; }
    void setValue(const QString &value);

    // Whether the field contains a value that is not stored.
    bool hasTyped() const { return text() != m_value; }
    // Shows a value that was typed earlier and could not be stored; losing the focus does not try
    // again.
    void setTyped(const QString &typed);
    // Marks the typed value as not stored, also in the accessible description.
    void setUnstored(bool unstored);
    void restore();
    // Shows the stored value in place of the typed one, which has been stored or given up.
    void showValue();

    // Lets the field handle Esc even while nothing is typed, for an editor that closes with it.
    void setClosesByEscape(bool closes) { m_closesByEscape = closes; }

    // The field shows several nodes with different values: a button in it, and Ctrl+Delete, empty
    // all of them.
    void setDiffers(bool differs);

    // Commits text that an input method is composing, and emits committed() if a value was typed.
    void commit();

signals:
    void begun(); // the field no longer shows the stored value
    void committed(const QString &typed);
    void restored();
    void emptied(); // several values that differ are to be emptied
    void left();    // the field has lost the focus, after committed() for a typed value

protected:
    bool event(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void takeInPreedit() { m_preedit.takeIn(this); }
    void noticeBeginning();
    void sayLeftOut();
    void store();
    void updateEmptying();

    QString m_value;
    int m_longest = 32767; // characters; first QLineEdit's own limit
    Preedit m_preedit;
    QString m_refused; // the value that was committed and could not be stored
    bool m_hasBegun = false;
    bool m_isStoring = false;
    bool m_closesByEscape = false;
    QAction *m_empty = nullptr; // made when values first differ
};

} // namespace Widgets
