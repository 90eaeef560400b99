#pragma once

#include <QFrame>

class QLineEdit;
class QPushButton;
class QToolButton;

namespace Widgets {

class FlowLayout;
class IconLabel;
class Label;

// Asks across the top of the window whether the shipped plan is the user's, and for the name to put
// on notes if the account has none. The user can go on working. A name that is given leaves the
// question whose plan it is open; closing the banner answers the question for the name only.
class NameBanner : public QFrame
{
    Q_OBJECT

public:
    explicit NameBanner(QWidget *parent = nullptr);

    // `plan` is the title of the shipped plan. With `asksName`, asks for the name as well.
    void askWhosePlan(const QString &plan, bool asksName);
    void askName() { askWhosePlan({}, true); } // asks for the name alone
    // Folds the sentence where it is wider than `width`.
    void fitWords(int width);
    bool isAsking() const { return m_isAsking; }
    bool asksWhosePlan() const { return m_isAsking && !m_plan.isEmpty(); }
    void forgetName(); // asks for no name any more
    void finish();     // hides the banner and asks nothing any more

    QSize sizeHint() const override;

signals:
    void named(const QString &name); // a name was given; comes before the other signals
    void kept();                     // the plan shown is the user's
    void unnamed();                  // the user gives no name: the question for it alone was closed
    void closed();                   // without an answer; comes after unnamed()
    void readInRequested();          // the user wants to read in their committee's plan
    void emptyRequested();           // the user wants a file without a plan

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    void connectParts();
    void updateLook();
    void updateWords();
    void keep();
    QPushButton *addChoice(const QString &name);
    void giveName();
    void useName();
    void leave();

    QString m_plan; // title of the shipped plan; empty if only the name is asked for
    bool m_isAsking = false;
    FlowLayout *m_row;
    IconLabel *m_icon;
    Label *m_words;
    QPushButton *m_readIn;
    QPushButton *m_empty;
    QPushButton *m_keep;
    Label *m_nameLabel;
    QLineEdit *m_name;
    QPushButton *m_useName;
    QToolButton *m_close;
};

} // namespace Widgets
