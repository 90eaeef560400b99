#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace Widgets {

class Label;

// A sentence to be noted, with links to the places that it is about.
struct Notice
{
    struct Link
    {
        QString words = {};
        QString target = {};

        friend bool operator==(const Link &, const Link &) = default;
    };

    QString sentence = {};
    QList<Link> links;
    QString details = {}; // hidden until the user asks for them

    friend bool operator==(const Notice &, const Notice &) = default;
};

// A list of notices to read before going on, on a coloured ground.
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

private:
    void fill();
    void add(const Notice &notice);
    void addFolded(const Notice &notice);
    Label *addWords(const QString &text);

    QString m_title;
    QList<Notice> m_notices;
    QStringList m_unfolded; // sentences whose details are shown
    QVBoxLayout *m_column;
};

} // namespace Widgets
