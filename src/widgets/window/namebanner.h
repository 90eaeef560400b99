#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace Widgets {

// Asks across the top of the window what name is to stand by notes and changes, where the account
// names nobody. It holds up nothing, and closing it is an answer too.
class NameBanner : public QFrame
{
    Q_OBJECT

public:
    explicit NameBanner(QWidget *parent = nullptr);

    // `present` is the name that stands there until one is given.
    void ask(const QString &present);
    bool isAsking() const { return m_isAsking; }
    void finish(); // a name was given elsewhere

signals:
    void answered(const QString &name); // the present one where it was closed

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void answer(const QString &name);
    void updateLook();
    void updateWords();

    QString m_present;
    bool m_isAsking = false;
    QLabel *m_icon;
    QLabel *m_words;
    QLineEdit *m_name;
    QPushButton *m_use;
    QToolButton *m_close;
};

} // namespace Widgets
