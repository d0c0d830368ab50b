// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/casefilefixture.h"

#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

namespace LeverArch {

CaseFileFixture::CaseFileFixture()
{
    REQUIRE(m_folder.isValid());
    m_file = must(CaseFile::create(path(), options()));
}

CaseFileFixture::~CaseFileFixture() = default;

QString CaseFileFixture::path() const
{
    return path(QStringLiteral("ward.leverarch"));
}

QString CaseFileFixture::path(const QString &name) const
{
    return m_folder.filePath(name);
}

CaseFileOptions CaseFileFixture::options()
{
    CaseFileOptions options;
    options.clock = &clock;
    options.random = &random;
    options.who = QStringLiteral("Ann Tester");
    return options;
}

void CaseFileFixture::close()
{
    m_file.reset();
}

void CaseFileFixture::reopen()
{
    m_file.reset();
    m_file = must(CaseFile::open(path(), options()));
}

Id CaseFileFixture::add(const char *kind, const QString &title, const FieldValues &values)
{
    Id id;
    act(QStringLiteral("Add %1").arg(title), [&](Stores &stores) -> Result<void> {
        Record record;
        record.kind = QLatin1String(kind);
        record.title = title;
        record.values = values;
        LEVERARCH_ASSIGN(id, stores.records().add(record));
        return {};
    });
    return id;
}

ActionInfo CaseFileFixture::act(const QString &label, const Change &change)
{
    clock.advance(1000);
    return must(m_file->act(label, change));
}

void CaseFileFixture::waitUntil(const std::function<bool()> &done)
{
    // The limit is only there so that a lost answer fails the test instead of hanging it.
    const QDeadlineTimer limit(30'000);
    QTimer alarm;
    alarm.start(100);
    while (!done()) {
        REQUIRE_FALSE(limit.hasExpired());
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

} // namespace LeverArch
