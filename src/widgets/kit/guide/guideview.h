#pragma once

#include <QTextBrowser>

namespace Widgets {

// A page of the guide. Its pictures are no wider than the page, and sharp.
class GuideView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit GuideView(QWidget *parent = nullptr);

    // Shows a page from its beginning; its pictures lie in `folder`, which ends with a slash.
    void showPage(const QString &html, const QString &folder);

    QVariant loadResource(int type, const QUrl &name) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    int pictureWidth() const; // the greatest that fits, in pixels

    QString m_html;
    QString m_folder;
    int m_shownWidth = 0;
};

} // namespace Widgets
