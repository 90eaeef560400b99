#include "widgets/window/rememberedplace.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

RememberedPlace::RememberedPlace(System::Settings *settings, const QString &path)
    : m_settings(settings)
    , m_file(QString::fromLatin1(
          QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(16)))
{}

PlanId RememberedPlace::plan() const
{
    return PlanId{m_settings->state(u"year-"_s + m_file).toLongLong()};
}

NodeId RememberedPlace::node() const
{
    return NodeId{m_settings->state(u"node-"_s + m_file).toLongLong()};
}

void RememberedPlace::keep(PlanId plan, NodeId node)
{
    m_settings->setState(u"year-"_s + m_file, QByteArray::number(qint64(plan)));
    m_settings->setState(u"node-"_s + m_file, QByteArray::number(qint64(node)));
}

} // namespace Widgets
