import { QRCode } from "antd";
import { useTranslation } from "react-i18next";

/** Dark on light whatever the theme: that is what devices read. Drawn here; the secret goes nowhere. */
export function SecretPicture({ uri }: { uri: string }) {
  const { t } = useTranslation();
  return (
    <QRCode
      type="svg"
      value={uri}
      size={200}
      color="#000"
      bgColor="#fff"
      marginSize={4}
      bordered={false}
      aria-label={t("secondFactor.picture")}
    />
  );
}
