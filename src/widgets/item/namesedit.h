#pragma once

#include "widgets/kit/fields/valueedit.h"

#include <QStringList>

#include <functional>

class QCompleter;
class QMouseEvent;
class QStringListModel;

namespace Widgets {

// A field for one or several names. Completes the name being typed (after the last separator) from
// the names used in the file.
class NamesEdit : public ValueEdit
{
    Q_OBJECT

public:
    enum class Count { One, Several };
    using Names = std::function<QStringList()>; // asked for when the field is entered

    NamesEdit(Count count, Names names, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QStringList otherNames() const;
    bool isOffering() const;
    bool isForList(const QKeyEvent *key);
    int partBegin() const;
    void offer(bool evenAll);
    void showList();
    void take(const QString &name);
    void leaveBy(const QMouseEvent &press);

    Count m_count;
    Names m_names;
    QCompleter *m_completion;
    QStringListModel *m_offered;
    QStringList m_known;
};

} // namespace Widgets
