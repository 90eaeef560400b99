#pragma once

#include <QObject>

class QAction;
class QMimeData;

namespace Widgets {

// Handles drops on a window: plan files, documents to read in, departments' answered sheets, or
// text to read a plan in from. Of several files that are no sheets the first is taken. The signals
// are emitted after the drop has returned, so that the program dragged from does not wait.
class WindowDrops : public QObject
{
    Q_OBJECT

public:
    // `readingIn` is enabled while a plan can be read in.
    WindowDrops(const QAction *readingIn, QWidget *window);

signals:
    // Any file that is no document is opened as a plan file; opening it reports an error if it is
    // none.
    void planFileDropped(const QString &path);
    void documentDropped(const QString &path);
    void sheetsDropped(const QStringList &paths);
    void wordsDropped(const QMimeData &words);
    void othersDropped(const QStringList &paths); // the files after the first, which are ignored

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool mayBeDropped(const QMimeData &data) const;
    void take(const QMimeData &dropped);

    const QAction *m_readingIn;
};

// A sentence that names these files as not opened, because a window shows one file.
QString othersSentence(const QStringList &paths);

} // namespace Widgets
