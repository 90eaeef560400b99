#pragma once

#include <QFrame>

class QLineEdit;
class QPushButton;
class QToolButton;

namespace Widgets {

class FlowLayout;
class IconLabel;
class Label;

// Asks across the top of the window, at the first start, whether the shipped plan is the user's,
// and for the name to put on notes if the account has none. The user can go on working; closing the
// banner is an answer too.
class NameBanner : public QFrame
{
    Q_OBJECT

public:
    explicit NameBanner(QWidget *parent = nullptr);

    // `present` is the name used until one is given, `plan` the title of the shipped plan. With
    // `asksName`, asks for the name as well.
    void askWhosePlan(const QString &present, const QString &plan, bool asksName);
    // Asks for the name alone.
    void askName(const QString &present) { askWhosePlan(present, {}, true); }
    // Folds the sentence where it is wider than `width`.
    void fitWords(int width);
    bool isAsking() const { return m_isAsking; }
    bool asksWhosePlan() const { return m_isAsking && !m_plan.isEmpty(); }
    void finish(); // hides the banner after a name was given elsewhere

    QSize sizeHint() const override;

signals:
    // The question was answered, with the present name if the banner was closed; with an empty one
    // if the plan is kept and no name was typed.
    void answered(const QString &name);
    void named(const QString &name); // a name was given; the banner stays
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
    void leave();

    QString m_present;
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
