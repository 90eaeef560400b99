#pragma once

#include <QObject>

class QAction;
class QMimeData;

namespace Widgets {

// What is dropped on a window: plan files, documents to read in, departments' sheets that came
// back, or a text where a plan can be read in. Of several files that are no sheets the first is
// taken. The signals come afterwards, or the program that is dragged from would wait.
class WindowDrops : public QObject
{
    Q_OBJECT

public:
    // `readingIn` is enabled while a plan can be read in.
    WindowDrops(const QAction *readingIn, QWidget *window);

signals:
    // Anything but a document is opened as a plan file, which says so when it is not one.
    void planFileDropped(const QString &path);
    void documentDropped(const QString &path);
    void sheetsDropped(const QStringList &paths);
    void wordsDropped(const QMimeData &words);
    void othersDropped(const QStringList &paths); // after the first

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool mayBeDropped(const QMimeData &data) const;
    void take(const QMimeData &dropped);

    const QAction *m_readingIn;
};

// Says of files that only one of those named is shown.
QString othersSentence(const QStringList &paths);

} // namespace Widgets
