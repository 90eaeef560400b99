#pragma once

#include "domain/plan/ids.h"
#include "widgets/kit/fields/preedit.h"

#include <QLineEdit>
#include <QWidget>

namespace Models {
class PlanDocument;
}

namespace Widgets {

class Label;
class LinkButton;
class PlanTreeView;

// A line in which one row of the outline after another is written: Enter is the next one, Tab puts
// it a level deeper, Shift+Tab a level higher, Esc ends writing; the arrows go through the rows
// above.
class WritingEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit WritingEdit(QWidget *parent);

    void takeInPreedit() { m_preedit.takeIn(this); }

signals:
    void entered();
    void levelChosen(int steps); // deeper by `steps`, or higher if negative
    void rowWanted(int steps);   // down by `steps`, or up if negative
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    Preedit m_preedit;
};

// The next row of an outline that is being written, under the rows there are: its number as it will
// be, and its words. It comes after the row chosen in the tree; each row is stored when it is
// entered, several that are pasted as one edit.
class WritingLine : public QWidget
{
    Q_OBJECT

public:
    WritingLine(Models::PlanDocument *document, PlanTreeView *tree, QWidget *parent);

    void begin();  // begins after the current row
    void commit(); // stores a typed line that was not entered yet
    void refresh();

signals:
    void ended();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    void retranslate();
    void write();
    void chooseLevel(int level);
    void beginSection();
    int depth() const;

    Models::PlanDocument *m_document;
    PlanTreeView *m_tree;
    Label *m_number;
    WritingEdit *m_words;
    LinkButton *m_section;
    Label *m_place;
    LinkButton *m_done;
    Domain::NodeId m_after{}; // the next row will come after this one
    int m_level = 0;          // index among the possible levels after it
    bool m_isWriting = false;
};

} // namespace Widgets
