#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace Widgets {

// A sentence to know, and the places it speaks of: each a word to press, and what it stands for.
struct Notice
{
    struct Link
    {
        QString words = {};
        QString target = {};

        friend bool operator==(const Link &, const Link &) = default;
    };

    QString sentence = {};
    QList<Link> links = {};

    friend bool operator==(const Notice &, const Notice &) = default;
};

// What to know before going on, in sentences, on a ground of its own.
class NoticePanel : public QWidget
{
    Q_OBJECT

public:
    explicit NoticePanel(QWidget *parent = nullptr);

    void setNotices(const QString &title, const QList<Notice> &notices);
    const QList<Notice> &notices() const { return m_notices; }
    bool isEmpty() const { return m_notices.isEmpty(); }

signals:
    void linkActivated(const QString &target);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void add(const Notice &notice);
    void addWords(const QString &text);
    void updateLook();

    QString m_title;
    QList<Notice> m_notices;
    QVBoxLayout *m_column;
};

} // namespace Widgets
