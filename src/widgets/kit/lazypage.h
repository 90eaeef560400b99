#pragma once

#include <QWidget>

#include <functional>

namespace Widgets {

// A page whose content is made when it is first shown.
class LazyPage : public QWidget
{
public:
    // `make` returns the content, made as a child of the page.
    LazyPage(std::function<QWidget *(QWidget *page)> make, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    std::function<QWidget *(QWidget *page)> m_make; // empty once the content is made
};

} // namespace Widgets
