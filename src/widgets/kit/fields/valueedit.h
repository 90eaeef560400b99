#pragma once

#include "widgets/kit/fields/preedit.h"

#include <QLineEdit>

class QHelpEvent;

namespace Widgets {

// A field of a form that stores itself: Enter and leaving it commit what was typed, Esc brings the
// stored value back. A stored value that changes while something is typed never replaces the typed.
class ValueEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit ValueEdit(QWidget *parent = nullptr);

    // The most characters that can be typed or pasted; what is beyond is left out at once and said
    // so. A stored value that is longer stays whole.
    void setLongest(int characters);

    // The value as it is stored.
    QString value() const { return m_value; }
    void setValue(const QString &value);

    // Something is typed that is not stored.
    bool hasTyped() const { return text() != m_value; }
    // Shows what was typed earlier and could not be stored; leaving the field does not try again.
    void setTyped(const QString &typed);
    // Marks what is typed as refused, in the words of a screen reader too.
    void setUnstored(bool unstored);
    void restore();
    // Shows the value in place of what was typed, which has been stored or given up.
    void showValue();

    // Lets Esc reach this field while nothing is typed, too: what edits with it closes then.
    void setClosesByEscape(bool closes) { m_closesByEscape = closes; }

    // The field stands for several values that differ: it offers to empty all, by a button in it
    // and by Ctrl+Delete.
    void setDiffers(bool differs);

    // Takes in what an input method has not finished, and asks for what was typed to be stored.
    void commit();

signals:
    void begun(); // the field no longer shows the stored value
    void committed(const QString &typed);
    void restored();
    void emptied(); // several values that differ are to be emptied
    void left();    // the focus went elsewhere, and what was typed was asked to be stored

protected:
    bool event(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool showsWhole(const QHelpEvent &asked);
    void takeInPreedit();
    void noticeBeginning();
    void sayLeftOut();
    void store();
    void updateEmptying();

    QString m_value;
    int m_longest = 0; // 0: as QLineEdit
    Preedit m_preedit;
    QString m_refused; // was committed once and could not be stored
    bool m_hasBegun = false;
    bool m_isStoring = false;
    bool m_closesByEscape = false;
    QAction *m_empty = nullptr; // made when values first differ
};

} // namespace Widgets
