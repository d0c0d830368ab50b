// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/stores/likenessstore.h"

#include <QSet>

namespace LeverArch {

class Connection;

/// Signatures of papers' words over one connection.
class SqlLikenessStore final : public LikenessStore
{
public:
    explicit SqlLikenessStore(Connection &connection);

    Result<void> keep(Id original, const TextSignature &signature) override;
    Result<QList<Id>> withoutSignature(int limit) const override;
    Result<QList<Likeness>> like(Id document, int limit) const override;

    /// Takes the signature of an original away, so that it is made anew: its text has changed.
    Result<void> forget(Id original);
    /// The same, of the original a page (its own id, not its number) is in.
    Result<void> forgetPage(Id page);

private:
    Result<TextSignature> signatureOfNewest(Id document) const;
    /// Originals of other living documents in a band; some of them where there are very many.
    Result<QList<qint64>> sharing(qint64 band, Id document) const;
    Result<QSet<qint64>> worthComparing(const TextSignature &own, Id document) const;

    Connection &m_connection;
};

} // namespace LeverArch
