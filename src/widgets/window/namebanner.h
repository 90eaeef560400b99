#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace Widgets {

// Asks across the top of the window what name is to stand by notes and changes, where the account
// names nobody; on a first start also whether the shipped plan is the user's. It holds up nothing,
// and closing it is an answer too.
class NameBanner : public QFrame
{
    Q_OBJECT

public:
    explicit NameBanner(QWidget *parent = nullptr);

    // `present` is the name that stands there until one is given.
    void ask(const QString &present);
    // `plan` is the title of the shipped plan that is shown; `asksName` asks for the name with it.
    void askWhosePlan(const QString &present, const QString &plan, bool asksName);
    bool isAsking() const { return m_isAsking; }
    void finish(); // a name was given elsewhere

signals:
    void answered(const QString &name); // the present one where it was closed
    void readInRequested();             // the plan of the user's own committee
    void emptyRequested();              // a file without a plan

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void answer(const QString &name);
    void updateLook();
    void updateWords();
    void updateParts();
    QPushButton *addChoice(const QString &name);
    void leave();
    void begin(const QString &present, const QString &plan, bool asksName);

    QString m_present;
    QString m_plan; // the shipped one's title, where it is asked whose it is
    bool m_asksName = true;
    bool m_isAsking = false;
    QLabel *m_icon;
    QLabel *m_words;
    QLineEdit *m_name;
    QPushButton *m_use;
    QPushButton *m_readIn;
    QPushButton *m_empty;
    QPushButton *m_keep;
    QToolButton *m_close;
    QWidget *m_choices;
};

} // namespace Widgets
