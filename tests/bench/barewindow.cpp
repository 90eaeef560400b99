// A window made with Qt alone that shows a plan's rows in a tree, to compare our window with:
// bench_bare ROWS
// ROWS is a text file with a line for each row: its depth and its columns, separated by tabs.

#include <QApplication>
#include <QFile>
#include <QMainWindow>
#include <QScreen>
#include <QTreeWidget>

namespace {

void fill(QTreeWidget *tree, const QString &rows)
{
    QFile file(rows);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no rows");
    QList<QTreeWidgetItem *> path{tree->invisibleRootItem()};
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        QStringList columns = line.split(u'\t');
        const int depth = columns.takeFirst().toInt();
        tree->setColumnCount(int(columns.size()));
        path.resize(depth + 1);
        path.append(new QTreeWidgetItem(path.last(), columns));
    }
    tree->expandAll();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    auto *tree = new QTreeWidget;
    fill(tree, QApplication::arguments().value(1));
    window.setCentralWidget(tree);
    window.resize(window.screen()->availableSize());
    window.show();
    return application.exec();
}
