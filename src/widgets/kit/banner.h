#pragma once

#include <QFrame>

#include <functional>

class QPushButton;
class QToolButton;

namespace Widgets {

class IconLabel;
class Label;

// One line across the window for a lasting message, such as that the file is read-only or a copy
// could not be made. Shown until its cause has ended or it is closed.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Notice, Warning };

    explicit Banner(QWidget *parent = nullptr);

    // `act` is called when the action is pressed.
    void say(Kind kind, const QString &sentence, const QString &actionText = {},
             std::function<void()> act = {});

    // Adds a second action to what was said last.
    void addAction(const QString &text, std::function<void()> act);

    // Says where a file was written, and opens it when asked to.
    void saySaved(const QString &path);

    // Says what was written into a folder, and shows the folder when asked to.
    void sayInFolder(const QString &sentence, const QString &folder);

    QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateWords();
    void openSaved();

    Kind m_kind = Kind::Notice;
    QString m_savedFile; // the path of saySaved() or sayInFolder(); empty after say()
    std::function<void()> m_act;
    std::function<void()> m_actSecond;
    IconLabel *m_icon;
    Label *m_words;
    QPushButton *m_action;
    QPushButton *m_second = nullptr; // made with the first second action
    QToolButton *m_close;
};

} // namespace Widgets
